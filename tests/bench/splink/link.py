"""Links the exports of a folder with Splink and writes `customer,file,row`: python link.py FOLDER CLUSTERS.csv 0.95

Term frequencies, u by random sampling, m by expectation maximisation, predictions of at least the probability given,
connected components: the way Splink's own demos go. Golden records and conflicts, which unify also writes, are not made.
"""

import logging
import sys
from pathlib import Path

import duckdb
import splink.comparison_library as cl
from records import load
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

RULES = [
    block_on("phone"),
    block_on("email"),
    block_on("id"),
    block_on("given", "family"),
    block_on("family", "birth_date"),
    block_on("given", "birth_date"),
    block_on("first_family", "substr(given, 1, 3)", "city"),
    block_on("address", "substr(given, 1, 3)"),
]

SETTINGS = SettingsCreator(
    link_type="dedupe_only",
    blocking_rules_to_generate_predictions=RULES,
    comparisons=[
        cl.NameComparison("given").configure(term_frequency_adjustments=True),
        cl.JaroWinklerAtThresholds("family", [0.95, 0.88]).configure(term_frequency_adjustments=True),
        cl.EmailComparison("email"),
        cl.LevenshteinAtThresholds("phone", 1),
        cl.LevenshteinAtThresholds("id", 1),
        cl.DateOfBirthComparison("birth_date", input_is_string=True),
        cl.JaroWinklerAtThresholds("address", [0.95, 0.88]),
        cl.ExactMatch("city").configure(term_frequency_adjustments=True),
    ],
    retain_intermediate_calculation_columns=False,
    retain_matching_columns=False,
)


def main(folder: Path, clusters: Path, threshold: float) -> None:
    logging.disable(logging.WARNING)
    connection = duckdb.connect()
    load(connection, folder)
    linker = Linker("records", SETTINGS, DuckDBAPI(connection))
    train(linker)
    pairs = linker.inference.predict(threshold_match_probability=threshold)
    found = linker.clustering.cluster_pairwise_predictions_at_threshold(pairs, threshold)
    connection.execute(
        f"COPY (SELECT cluster_id AS customer, file, row FROM {found.physical_name} ORDER BY ALL) TO '{clusters}' (HEADER)"
    )


def train(linker: Linker) -> None:
    """Names train what contacts tell and contacts what names tell, so that every comparison is free in one session."""
    certain = [block_on("email"), block_on("id"), block_on("phone", "given")]
    linker.training.estimate_probability_two_random_records_match(certain, recall=0.7)
    linker.training.estimate_u_using_random_sampling(max_pairs=5e6, seed=1)
    linker.training.estimate_parameters_using_expectation_maximisation(block_on("given", "family"))
    linker.training.estimate_parameters_using_expectation_maximisation(block_on("phone"))
    linker.training.estimate_parameters_using_expectation_maximisation(block_on("email"))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), float(sys.argv[3]))
