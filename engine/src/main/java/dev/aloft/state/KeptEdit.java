package dev.aloft.state;

import dev.aloft.value.Address;

/**
 * An edit on the target that an applied plan told and left alone.
 *
 * @param thing the resource or item
 * @param subject the attribute, or the part as {@code kind/source id}; empty for the whole
 * @param version the target's own mark of the thing's last change when it was told; empty if it has
 *     none
 */
public record KeptEdit(Address thing, String subject, String version) {}
