package dev.aloft.sandbox.migration.service;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.operation.Call;
import dev.aloft.sandbox.web.Request;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * One call of an operation of the migration API.
 *
 * @param request the request as it came
 * @param caller who calls; administers what he calls for
 * @param path the values of the path parameters
 * @param json the body; a missing node where there is none
 */
public record MigrationCall(
    Request request, Account caller, Map<String, String> path, JsonNode json) implements Call {}
