package org.huying.processdocs;

/** Where a flow bends. */
record Point(double x, double y) {

    double distance(Point other) {
        return Math.hypot(other.x - x, other.y - y);
    }

    /** A point on the way to another one. */
    Point towards(Point other, double distance) {
        double share = distance / distance(other);
        return new Point(x + (other.x - x) * share, y + (other.y - y) * share);
    }
}
