package dev.aloft.apply;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.value.Address;

/**
 * Something that was planned and could not be written.
 *
 * @param address the resource or item
 * @param part the part of the item, as {@code kind/source id}; empty for the thing itself
 * @param diagnostic why
 */
public record Refusal(Address address, String part, Diagnostic diagnostic) {}
