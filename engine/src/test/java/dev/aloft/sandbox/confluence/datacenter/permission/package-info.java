@NullMarked
package dev.aloft.sandbox.confluence.datacenter.permission;

import org.jspecify.annotations.NullMarked;
