namespace ImpactPilot.HubSpotSimulator.Seed;

internal sealed record CompanyName(string Name, string Industry, string Domain);

/// <summary>Invented customers, by industry. Larger portals reuse the names as branches in other cities.</summary>
internal static class CompanyNames
{
    private static readonly (string Industry, string[] Names)[] ByIndustry =
    [
        ("UTILITIES", ["Brightwater Ltd", "Polderstroom", "Tidewell Water", "Hearthlight Energy", "Maasgrid", "Corvane Power", "Lindenwerke", "Aquaferro", "Northmoor Gas", "Voltaris", "Clearmain Water", "Rhenostrom", "Eastfen Utilities", "Lumiva", "Gridhaven", "Stadtwerke Elmbach"]),
        ("FOOD_PRODUCTION", ["Kestrel Foods", "Molenaar Bakeries", "Oatfield & Sons", "Verdura Fresh", "Zuivelhoeve Terlinden", "Saltmarsh Seafood", "Brasserie Delvaux", "Pepperwick Foods", "Goldroggen", "Hazelmere Dairy", "Frisella Pasta", "Cocoa & Crane", "Appelhof Juices", "Nordlachs", "Trigo Mills", "Honeydown Foods"]),
        ("MARITIME", ["Nordhaven", "Scheldt Towage", "Blue Capstan Shipping", "Fjordline Cargo", "Harbourgate Terminals", "Marlinspike Marine", "Kielwater Yards", "Oosterdok Repair", "Sandbank Dredging", "Portwell Pilots", "Lighterman Group", "Skagen Offshore", "Tern Island Ferries", "Anchorage & Vale", "Delta Stevedores", "Westkaai Logistics"]),
        ("LOGISTICS_AND_SUPPLY_CHAIN", ["Farwick Freight", "Rollbahn Express", "Quayside Couriers", "Vandersmissen Transport", "Parcelwise", "Crossdock Union", "Halden Haulage", "Swiftlane", "Pallet & Pine", "Routemark", "Lagerhaus Sievers", "Trans Ardenne", "Milepost Logistics", "Cargonaut", "Bluebridge Supply", "Kuehlkette Nord"]),
        ("MACHINERY", ["Steinbrück Maschinen", "Torque & Tallow", "Helix Pumps", "Vanhool Presses", "Ironbridge Tools", "Präzisa", "Gearwright", "Axelmo", "Hydrovane", "Kranbau Osterfeld", "Spindle Works", "Lathe & Larch", "Ferrant Robotics", "Bolt Union", "Mechatron Leuven", "Nordic Bearings"]),
        ("HOSPITAL_HEALTH_CARE", ["Sint-Amandus Ziekenhuis", "Meadowbrook Clinics", "Larkfield Care", "Klinikum Sonnental", "Vitalis Home Care", "Oakhurst Hospice", "Medora Labs", "Zorggroep De Linde", "Harbour Dental", "Riverbend Health", "Praxisnetz Isar", "Clinique du Parc Royal", "Wellspring Diagnostics", "Careway", "Novamed Rehab", "Bright Horizons Nursing"]),
        ("RETAIL", ["Juniper & Lane", "Maison Fontaine", "Buurtwinkel Groep", "Tallgrass Outdoor", "Copperleaf Homeware", "Modehaus Adler", "Pebble Toys", "Greenmarket Stores", "Velora Fashion", "Thistle Garden Centres", "Boekenplank", "Fernweh Travel Shops", "Orchard Street", "Nordisk Interiør", "Petalworks", "Silverthread"]),
        ("CONSTRUCTION", ["Baustein Rheinland", "Cobblestone Build", "Van Acker Projects", "Ridgeline Contractors", "Granite & Glass", "Scaffold First", "Holzbau Tannen", "Dakwerk", "Keystone Civil", "Terravault", "Brickfield Homes", "Atelier Lemaire", "Stoneferry Roads", "Aldgate Interiors", "Polder & Dijk", "Highbeam Structures"]),
        ("FINANCIAL_SERVICES", ["Fairway Capital", "Kredo Leasing", "Sterling Harbour", "Banque Valmont", "Ledgerline", "Penrose Wealth", "Anker Finanz", "Tollgate Payments", "Meridian Factoring", "Oaktree Pensions", "Spaarvaart", "Coinbridge", "Hallmark Trust", "Nordbank Invest", "Clarion Credit", "Gilt & Partners"]),
        ("INSURANCE", ["Evergreen Mutual", "Schutzbund", "Beacon Cover", "Zeker & Vast", "Umbra Assurances", "Lifeline Mutual", "Stormwall Insurance", "Polaris Re", "Helvetika Versicherung", "Harrow Underwriting", "Mutua Sud", "Prudence & Co", "Safehold", "Norrland Försäkring", "Claimsure", "Vigil Brokers"]),
        ("COMPUTER_SOFTWARE", ["Pixelforge", "Tandem Bytes", "Orbit Ledger", "Codewerk", "Lambda Loom", "Sonar Analytics", "Heliograph", "Datendock", "Quiet Cloud", "Paperplane Apps", "Nimbus Notes", "Kodama Labs", "Stacksmith", "Mindmesh", "Terminal Nine", "Softwell"]),
        ("CHEMICALS", ["Chemara", "Lackwerk Bergmann", "Novapoly", "Silica Nord", "Borealis Coatings", "Dyeworks Ghent", "Ammonex", "Catalysta", "Resinova", "Purelime", "Verbund Chemie Lahn", "Ethera Solvents", "Phosphor & Finch", "Tensid", "Alkalon", "Greenbond Adhesives"]),
        ("HOSPITALITY", ["Hotel Group Mirabel", "Wayfarer Inns", "Alpenrose Resorts", "Duinzicht Parks", "The Lantern Collection", "Casa Lumina", "Foxglove Hotels", "Gasthof Union", "Larder & Vine", "Kustlijn Hotels", "Bellweather Catering", "Skyline Suites", "Hearth & Hound Pubs", "Strandperle", "Moorland Lodges", "Table d'Antan"]),
        ("EDUCATION_MANAGEMENT", ["Ashdown Colleges", "Campus Noord", "Lernwerk", "Bramble Nurseries", "Institut Saint-Cyr", "Openleaf University", "Stepstone Academies", "Vakschool Zuid", "Quill Training", "Sprachhaus", "Northgate Schools", "Atlas Learning", "Kinderhaus Regenbogen", "Summit Coaching", "Leerpunt", "Fieldstone Business School"]),
        ("RENEWABLES_ENVIRONMENT", ["Windmark", "Solterra", "Groenkracht", "Ebb & Flow Tidal", "Biomass Ardennes", "Sonnendach", "Cleanloop Recycling", "Peatland Trust Services", "Heliowatt", "Turbine & Thorn", "Zonnepad", "Rewire Storage", "Nordwind Parks", "Circula", "Mossland Carbon", "Geotherm Vale"]),
        ("MEDIA_PRODUCTION", ["Lantern Pictures", "Studio Kwartier", "Broadleaf Media", "Tonspur", "Inkwell Press", "Rue Noire Films", "Wavelength Audio", "Frame & Feather", "Persgroep Delta", "Spotlight Events", "Redline Sports TV", "Bildwerk", "Papercut Animation", "Signal House", "Verso Publishing", "Nightjar Games"]),
    ];

    private static readonly string[] Branches =
    [
        "Antwerp", "Ghent", "Leuven", "Liège", "Rotterdam", "Utrecht", "Eindhoven", "Groningen", "Hamburg", "Köln", "Leipzig", "Bremen",
        "Lille", "Lyon", "Nantes", "Leeds", "Bristol", "Cardiff", "Dublin", "Cork", "Aarhus", "Odense", "Malmö", "Bergen", "Zürich", "Basel", "Wien", "Graz", "Porto", "Bilbao",
    ];

    /// <summary>The first names come from different industries, so that any small portal is a mixed one.</summary>
    public static CompanyName Of(int index)
    {
        var industries = ByIndustry.Length;
        var names = ByIndustry[0].Names.Length;
        var (industry, list) = ByIndustry[index % industries];
        var name = list[index / industries % names];
        var round = index / (industries * names);
        if (round > 0)
            name = $"{name} {Branches[(round - 1) % Branches.Length]}";
        if (round > Branches.Length)
            name += $" {(round - 1) / Branches.Length + 1}";
        return new CompanyName(name, industry, DomainOf(name));
    }

    private static string DomainOf(string name)
    {
        var letters = name.Normalize(System.Text.NormalizationForm.FormD).ToLowerInvariant()
            .Replace("ø", "o", StringComparison.Ordinal)
            .Where(character => character is (>= 'a' and <= 'z') or (>= '0' and <= '9') or ' ' or '-');
        return string.Concat(letters).Replace("  ", " ", StringComparison.Ordinal).Replace(' ', '-') + ".example";
    }
}
