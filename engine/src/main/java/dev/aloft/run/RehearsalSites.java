package dev.aloft.run;

import java.util.List;

/** Starts the sites that rehearsals run on. */
public interface RehearsalSites {

  /** A fresh site with these people, and an administrator with the address. */
  RehearsalSite start(List<OpenSource.Person> people, String administrator);

  /**
   * How many mails people would have got.
   *
   * @param sent by what the site's notification schemes say
   * @param mentions besides, if the site mails those whom a text mentions
   */
  record Mails(long sent, long mentions) {}

  /** A running site that is gone when it is closed. */
  interface RehearsalSite extends AutoCloseable {

    /**
     * How it is reached.
     *
     * @param target the target's name in the spec
     */
    Access access(String target);

    /** The mails that it would have sent so far. */
    Mails mails();

    @Override
    void close();
  }
}
