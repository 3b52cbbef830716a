package dev.aloft.jira.inproject;

import dev.aloft.jira.source.RowRef;

/**
 * A thing of a project of the source that is known there by its name.
 *
 * @param source the thing itself
 * @param id what the source's rows call it
 * @param projectId the source's project
 * @param order its place among those of its project
 */
public record InProjectThing<T>(
    T source, String id, String projectId, String name, long order, RowRef row) {}
