package dev.aloft.resource;

/** Why a resource is wanted. */
public enum Role {
  /** It stands in the source or in the spec. */
  MIGRATED,
  /** Aloft makes it so that what is migrated has a place to be. */
  GENERATED,
  /** It is needed for the migration's duration and removed at its end. */
  SCAFFOLDING
}
