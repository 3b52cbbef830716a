package dev.aloft.sandbox.cloud;

/** A group of accounts: the id stays, the name is unique ignoring case. */
public record Group(String groupId, String name) {}
