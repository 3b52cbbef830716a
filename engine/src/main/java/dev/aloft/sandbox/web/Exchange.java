package dev.aloft.sandbox.web;

/** A request and what a site replied. */
public record Exchange(String site, Request request, Reply reply) {}
