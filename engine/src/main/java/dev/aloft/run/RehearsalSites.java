package dev.aloft.run;

import java.util.List;

/** Starts the sites that rehearsals run on. */
public interface RehearsalSites {

  /** A fresh site with these people, and an administrator with the address. */
  RehearsalSite start(List<OpenSource.Person> people, String administrator);

  /** A running site that is gone when it is closed. */
  interface RehearsalSite extends AutoCloseable {

    /**
     * How it is reached.
     *
     * @param target the target's name in the spec
     */
    Access access(String target);

    @Override
    void close();
  }
}
