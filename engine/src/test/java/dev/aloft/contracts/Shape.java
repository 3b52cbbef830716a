package dev.aloft.contracts;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The general error shape of a product, which any of its operations may reply with whatever it
 * declares, since gateways and frameworks answer for it.
 */
enum Shape {
  /** {@code {errorMessages: [], errors: {}}}, and at least one message. */
  JIRA {
    @Override
    boolean fits(JsonNode document) {
      JsonNode messages = document.path("errorMessages");
      JsonNode errors = document.path("errors");
      return only(document, "errorMessages", "errors", "status")
          && messages.isArray()
          && errors.isObject()
          && (!messages.isEmpty() || !errors.isEmpty());
    }
  },
  /** {@code {errorMessage, i18nErrorMessage}}. */
  SERVICE_MANAGEMENT {
    @Override
    boolean fits(JsonNode document) {
      return only(document, "errorMessage", "i18nErrorMessage")
          && filled(document, "errorMessage")
          && document.path("i18nErrorMessage").path("i18nKey").isString();
    }
  },
  /** {@code {statusCode, data, message, reason}}. */
  CONFLUENCE_V1 {
    @Override
    boolean fits(JsonNode document) {
      return only(document, "statusCode", "data", "message", "reason")
          && document.path("statusCode").isInt()
          && document.path("data").isObject()
          && filled(document, "message");
    }
  },
  /** {@code {errors: [{status, code, title, detail}]}} with numbers as status. */
  CONFLUENCE_V2 {
    @Override
    boolean fits(JsonNode document) {
      JsonNode first = document.path("errors").path(0);
      return only(document, "errors")
          && only(first, "status", "code", "title", "detail")
          && first.path("status").isInt()
          && filled(first, "code")
          && filled(first, "title");
    }
  },
  /** {@code {errors: [{id, status, code, title, detail}]}} with texts as status. */
  ORGANIZATION {
    @Override
    boolean fits(JsonNode document) {
      JsonNode first = document.path("errors").path(0);
      return only(document, "errors")
          && only(first, "id", "status", "code", "title", "detail")
          && first.path("status").isString()
          && filled(first, "code")
          && filled(first, "detail");
    }
  },
  /** {@code {key, context, errorKey, errorDetail}}. */
  USER_MANAGEMENT {
    @Override
    boolean fits(JsonNode document) {
      return only(document, "key", "context", "errorKey", "errorDetail") && filled(document, "key");
    }
  },
  /** {@code {schemas, detail, status}}. */
  SCIM {
    @Override
    boolean fits(JsonNode document) {
      return only(document, "schemas", "detail", "status", "scimType")
          && document.path("schemas").isArray()
          && document.path("status").isString();
    }
  };

  /** Whether a document has this shape. */
  abstract boolean fits(JsonNode document);

  private static boolean only(JsonNode node, String... names) {
    return node.isObject() && Set.of(names).containsAll(node.propertyNames());
  }

  private static boolean filled(JsonNode node, String name) {
    return !node.path(name).asString("").isEmpty();
  }
}
