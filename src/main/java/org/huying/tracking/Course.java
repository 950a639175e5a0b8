package org.huying.tracking;

import java.util.List;

/** What happened to a request and where it stands, in one reader's words. */
public record Course(Standing standing, List<Happening> happenings) {}
