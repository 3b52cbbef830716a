package dev.aloft.resource;

/**
 * A lane's container on a connected target, with what is needed to write into it.
 *
 * @param lane the lane
 * @param containerId the container's id on the target
 * @param identity the ids of what items and texts point at
 */
public record LaneSite(Lane lane, String containerId, Identity identity) {}
