/**
 * The clusters of one component and the edges between them, as linked lists in typed arrays that are used again for
 * the next component. A cluster is named by its smallest entity; entities are places in the component. An edge has two
 * halves, 2 e and 2 e + 1, each in the list of the cluster at its end; `target` is the cluster at the other end.
 */
export class ComponentGraph {
  /** Entities of the component. */
  entities = 0;
  /** Per cluster, the entities it holds; 0 when it went into another one. */
  size = new Int32Array(0);
  /** Per entity, the next greater one of its cluster; −1 at the end. */
  nextMember = new Int32Array(0);
  /** Per cluster, the first of its halves; −1 without edges. */
  first = new Int32Array(0);
  /** Per cluster that went into another one, that one. */
  private into = new Int32Array(0);
  /** Per half. */
  next = new Int32Array(0);
  target = new Int32Array(0);
  private last = new Int32Array(0);
  private previous = new Int32Array(0);

  /** Every entity a cluster of its own, no edge between them. */
  reset(entities: number, edges: number): void {
    this.entities = entities;
    this.size = roomFor(this.size, entities);
    this.nextMember = roomFor(this.nextMember, entities);
    this.first = roomFor(this.first, entities);
    this.last = roomFor(this.last, entities);
    const { size, nextMember, first, last } = this;
    // Most components hold a few entities, for which asking the engine to fill arrays takes longer.
    for (let e = 0; e < entities; e++) {
      size[e] = 1;
      nextMember[e] = -1;
      first[e] = -1;
      last[e] = -1;
    }
    this.into = roomFor(this.into, entities);
    this.next = roomFor(this.next, 2 * edges);
    this.target = roomFor(this.target, 2 * edges);
    this.previous = roomFor(this.previous, 2 * edges);
  }

  clusterOf(entity: number): number {
    let at = entity;
    while (this.size[at] === 0) at = this.into[at];
    return at;
  }

  /** The members of a cluster, ascending, entities[first] … being those of the component. */
  group(cluster: number, entities: Int32Array, first: number): number[] {
    const { nextMember } = this;
    const out: number[] = [];
    for (let i = cluster; i >= 0; i = nextMember[i]) out.push(entities[first + i]);
    return out;
  }

  connect(edge: number, x: number, y: number): void {
    this.append(2 * edge, x, y);
    this.append(2 * edge + 1, y, x);
  }

  disconnect(edge: number): void {
    const [x, y] = [this.target[2 * edge + 1], this.target[2 * edge]];
    this.unlink(2 * edge, x);
    this.unlink(2 * edge + 1, y);
  }

  /** The edge of a half becomes one of cluster x; the list it stood in is given up. */
  handOver(half: number, x: number): void {
    const other = this.target[half];
    this.unlink(half ^ 1, other);
    this.append(half, x, other);
    this.append(half ^ 1, other, x);
  }

  /** Puts a half at the end of the list of its cluster. */
  private append(half: number, cluster: number, target: number): void {
    const last = this.last[cluster];
    this.target[half] = target;
    this.next[half] = -1;
    this.previous[half] = last;
    if (last < 0) this.first[cluster] = half;
    else this.next[last] = half;
    this.last[cluster] = half;
  }

  /** Takes a half out of the list of its cluster; it still knows what came after it. */
  unlink(half: number, cluster: number): void {
    const before = this.previous[half];
    const after = this.next[half];
    if (before < 0) this.first[cluster] = after;
    else this.next[before] = after;
    if (after < 0) this.last[cluster] = before;
    else this.previous[after] = before;
  }

  /** The members of b become members of a, which is the smaller; both lists ascend and so does what comes of them. */
  absorb(a: number, b: number): void {
    const { nextMember } = this;
    let at = a;
    let mine = nextMember[a];
    let theirs = b;
    while (mine >= 0 && theirs >= 0) {
      if (mine < theirs) {
        nextMember[at] = mine;
        at = mine;
        mine = nextMember[mine];
      } else {
        nextMember[at] = theirs;
        at = theirs;
        theirs = nextMember[theirs];
      }
    }
    nextMember[at] = mine < 0 ? theirs : mine;
    this.into[b] = a;
    this.size[a] += this.size[b];
    this.size[b] = 0;
    this.first[b] = -1;
    this.last[b] = -1;
  }
}

/** The same array, or a longer one without its content. */
function roomFor(array: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  return length <= array.length ? array : new Int32Array(length * 2);
}
