package dev.aloft.http;

/** The methods that the products use. */
public enum Method {
  GET,
  POST,
  PUT,
  PATCH,
  DELETE
}
