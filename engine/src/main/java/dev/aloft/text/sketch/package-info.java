/**
 * Sketches of rich texts and their comparison: what must be the same in two forms of one text
 * although one is wiki markup and the other what a site made of it.
 *
 * <p>Does not belong here: conversion. Nothing here writes a text that is sent anywhere.
 */
@NullMarked
package dev.aloft.text.sketch;

import org.jspecify.annotations.NullMarked;
