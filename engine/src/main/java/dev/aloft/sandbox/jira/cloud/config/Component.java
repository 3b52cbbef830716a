package dev.aloft.sandbox.jira.cloud.config;

import java.util.Optional;

/**
 * A component of a project.
 *
 * @param lead who leads it
 * @param assignee who gets an issue that names nobody, where the component decides that
 */
public record Component(String id, String name, Optional<String> lead, Optional<String> assignee) {}
