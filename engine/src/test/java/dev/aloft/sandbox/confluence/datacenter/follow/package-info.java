@NullMarked
package dev.aloft.sandbox.confluence.datacenter.follow;

import org.jspecify.annotations.NullMarked;
