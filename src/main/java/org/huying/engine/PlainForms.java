package org.huying.engine;

import java.util.regex.Pattern;

/** How the plain cells of a rule table are written. */
final class PlainForms {

    /** Without escapes: what stands between the quotes is the text. */
    static final Pattern TEXT = Pattern.compile("\"([^\"\\\\]*)\"");

    static final Pattern TEXTS = Pattern.compile("\\s*" + TEXT + "(\\s*,\\s*" + TEXT + ")*\\s*");
    static final Pattern STARTS_WITH = Pattern.compile("starts with\\(\\?, ?" + TEXT + "\\)");
    static final Pattern MATCHES = Pattern.compile("matches\\(\\?, ?" + TEXT + ", ?\"([is]*)\"\\)");

    /** The same whatever the variables are. */
    static final Pattern CONSTANT = Pattern.compile("true|false|null|[0-9]+");

    /** A variable; FEEL's own words are none. */
    static final Pattern NAME = Pattern.compile("(?!(?:null|true|false|if|then|else|for|in|return|some|every|satisfies"
            + "|function|external|between|not|and|or|instance|of|item|partial)\\b)[a-z][A-Za-z]*");

    private PlainForms() {}
}
