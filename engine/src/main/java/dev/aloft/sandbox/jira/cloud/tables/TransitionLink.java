package dev.aloft.sandbox.jira.cloud.tables;

import java.util.Optional;

/** A status that a directed transition starts from, with the ports of the picture. */
public record TransitionLink(long from, Optional<Integer> fromPort, Optional<Integer> toPort) {}
