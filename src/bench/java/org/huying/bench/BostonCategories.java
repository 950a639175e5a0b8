package org.huying.bench;

import java.util.Map;

/** What Boston's kinds of 2011 are in the demo's categories; what is not here goes to the dispatcher. */
final class BostonCategories {

    private BostonCategories() {}

    static final Map<String, String> BY_TYPE = Map.ofEntries(
            Map.entry("Schedule a Bulk Item Pickup", "CLEAN-WASTE-BULKY"),
            Map.entry("Missed Trash/Recycling/Yard Waste/Bulk Item", "CLEAN-WASTE-MISSED"),
            Map.entry("Improper Storage of Trash (Barrels)", "CLEAN-STREET-DIRTY"),
            Map.entry("Requests for Street Cleaning", "CLEAN-STREET-DIRTY"),
            Map.entry("Pick up Dead Animal", "CLEAN-STREET-DEAD"),
            Map.entry("Empty Litter Basket", "CLEAN-STREET-DIRTY"),
            Map.entry("Illegal Dumping", "CLEAN-STREET-DIRTY"),
            Map.entry("Graffiti Removal", "CITY-ADS-STICKER"),
            Map.entry("Poor Conditions of Property", "CLEAN-STREET-DIRTY"),
            Map.entry("Pothole Repair (Internal)", "ROAD-SURFACE-HOLE"),
            Map.entry("Request for Pothole Repair", "ROAD-SURFACE-HOLE"),
            Map.entry("Highway Maintenance", "ROAD-SURFACE-HOLE"),
            Map.entry("Sidewalk Repair", "ROAD-SURFACE-PAVEMENT"),
            Map.entry("Sidewalk Repair (Make Safe)", "ROAD-SURFACE-PAVEMENT"),
            Map.entry("Street Light Outages", "ROAD-LIGHT-OUT"),
            Map.entry("Traffic Signal Repair", "ROAD-TRAFFIC-SIGNAL"),
            Map.entry("Sign Repair", "ROAD-TRAFFIC-SIGN"),
            Map.entry("Abandoned Vehicles", "ROAD-PARKING-ILLEGAL"),
            Map.entry("Parking Enforcement", "ROAD-PARKING-ILLEGAL"),
            Map.entry("Tree Emergencies", "PARK-TREE-FALLEN"),
            Map.entry("Tree Maintenance Requests", "PARK-TREE-PRUNE"),
            Map.entry("Unsatisfactory Living Conditions", "HOME-REPAIR"),
            Map.entry("Building Inspection Request", "CITY-BUILD"),
            Map.entry("Rodent Activity", "HEALTH-PUBLIC-PESTS"));

    /** Duties of the routing table for each of the file's subjects. */
    static final Map<String, String> DUTIES = Map.of(
            "Public Works Department",
            "roads;streetLighting;sanitation;waste;publicToilets;drainage;water;power;gas;heating;telecom",
            "Inspectional Services",
            "housing;illegalBuilding;construction;demolition;propertyManagement;lifts;foodSafety;marketSupervision;"
                    + "fireSafety;workSafety;streetTrading;environment;noise;health",
            "Parks & Recreation Department",
            "parks;culture",
            "Transportation - Traffic Division",
            "trafficPolice;publicTransport;publicSecurity",
            "Mayor's 24 Hour Hotline",
            "emergency;humanResources;civilAffairs;elderCare;disability;consumerProtection;education;staffConduct",
            "Property Management",
            "urbanManagement;advertising");
}
