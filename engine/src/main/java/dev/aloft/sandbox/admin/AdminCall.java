package dev.aloft.sandbox.admin;

import dev.aloft.sandbox.operation.Call;
import dev.aloft.sandbox.web.Request;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * One call of an administrators' operation. Who holds the key is the administrator; no account
 * stands behind it.
 *
 * @param request the request as it came
 * @param path the values of the path parameters
 * @param json the body; a missing node where there is none
 */
public record AdminCall(Request request, Map<String, String> path, JsonNode json) implements Call {}
