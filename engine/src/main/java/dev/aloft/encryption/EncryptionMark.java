package dev.aloft.encryption;

/**
 * What an encrypted file says in clear, so that it can be opened again.
 *
 * @param scheme how it is encrypted
 * @param salt what makes its keys its own: 16 random bytes in hexadecimal
 * @param check tells the right key from others and nothing more: 16 bytes in hexadecimal
 * @param reference where the key came from, such as {@code env:ALOFT_KEY}; never the key
 */
public record EncryptionMark(String scheme, String salt, String check, String reference) {}
