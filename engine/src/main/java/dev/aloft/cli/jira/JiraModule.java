package dev.aloft.cli.jira;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.aloft.run.Product;

/** Binds Jira: its types, its sources, its targets. */
public final class JiraModule extends AbstractModule {

  @Override
  protected void configure() {
    bind(JiraProduct.class);
    bind(Product.class).to(JiraProduct.class);
  }

  @Provides
  @Singleton
  JiraTypes types() {
    return JiraTypes.all();
  }
}
