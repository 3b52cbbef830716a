@NullMarked
package dev.aloft.sandbox.confluence.datacenter.user;

import org.jspecify.annotations.NullMarked;
