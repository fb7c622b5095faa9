import type { Channel } from '../../domain/channels.ts';
import { foldedWords } from '../../domain/fold.ts';
import { byWriting, type Writings } from '../writings.ts';

/** Folded writings of channels as cells name them; the first is the channel, '' says that none is preferred. */
const CHANNELS: Writings = [
  ['social', 'fb', 'ig', 'an', 'msg', 'facebook', 'instagram', 'messenger', 'tiktok', 'linkedin', 'twitter'],
  ['social', 'redes sociales', 'redes', 'social media'],
  ['pos', 'tienda', 'tienda fisica', 'store', 'in store', 'punto de venta', 'caja', 'loja', 'sucursal', 'mostrador'],
  ['call_center', 'call center', 'callcenter', 'contact center', 'centro de contacto', 'llamada', 'llamadas', 'call'],
  ['ecommerce', 'e commerce', 'online', 'online store', 'tienda online', 'tienda virtual'],
  ['web', 'website', 'sitio web', 'pagina web', 'internet'],
  ['email', 'e mail', 'mail', 'correo', 'correo electronico'],
  ['phone', 'telefono', 'telefone', 'celular', 'movil', 'mobile'],
  ['sms', 'text', 'mensaje de texto'],
  ['whatsapp', 'wa', 'wapp', 'whats app', 'wsp'],
  ['postal', 'correo postal', 'post', 'carta'],
  ['', 'any', 'cualquiera', 'ninguno', 'ninguna', 'qualquer', 'indiferente', 'todos', 'all'],
];

const CHANNEL_OF = byWriting(CHANNELS);

/** A channel named in a cell; words the table lacks are a channel of their own (`feria del libro` → `feria_del_libro`). */
export function normalizeChannel(text: string): Channel {
  const folded = foldedWords(text).join(' ');
  return CHANNEL_OF.get(folded) ?? folded.replaceAll(' ', '_');
}
