@NullMarked
package dev.aloft.sandbox.confluence.datacenter.webhook;

import org.jspecify.annotations.NullMarked;
