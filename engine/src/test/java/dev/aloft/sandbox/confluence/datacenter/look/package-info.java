@NullMarked
package dev.aloft.sandbox.confluence.datacenter.look;

import org.jspecify.annotations.NullMarked;
