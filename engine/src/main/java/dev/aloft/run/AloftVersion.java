package dev.aloft.run;

/** Which Aloft this is. */
public record AloftVersion(String text) {}
