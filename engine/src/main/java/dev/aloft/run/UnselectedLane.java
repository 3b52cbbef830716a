package dev.aloft.run;

import dev.aloft.value.Address;

/**
 * What Aloft wrote into a container that the spec no longer selects.
 *
 * @param container the project or space
 * @param items how many items it wrote there
 * @param plural what they are called
 */
public record UnselectedLane(Address container, long items, String plural) {}
