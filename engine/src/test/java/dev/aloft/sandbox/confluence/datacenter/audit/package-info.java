@NullMarked
package dev.aloft.sandbox.confluence.datacenter.audit;

import org.jspecify.annotations.NullMarked;
