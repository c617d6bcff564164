namespace ImpactPilot.HubSpotSimulator.Seed;

/// <summary>Names of people at customers, from the countries where Brightpath sells.</summary>
internal static class PeopleNames
{
    public static IReadOnlyList<string> First { get; } =
    [
        "Sofie", "Pieter", "Hannah", "Oliver", "Emma", "Luca", "Marie", "Jasper", "Nora", "Thomas", "Ingrid", "Mehmet", "Katrin", "Liam", "Eva",
        "Bram", "Claire", "Stefan", "Aisha", "Henrik", "Julia", "Marco", "Fatima", "Niall", "Charlotte", "Wouter", "Anneke", "Rafael", "Greta", "Yusuf",
        "Elise", "Martin", "Sarah", "Koen", "Lena", "Patrick", "Amélie", "Dirk", "Freya", "Samuel", "Vera", "Hugo", "Miriam", "Erik", "Laura",
        "Joris", "Nadia", "Philipp", "Ruth", "Gareth", "Isabel", "Torsten", "Zoë", "Willem", "Astrid", "Declan", "Carla", "Matthias", "Olga", "Benoît",
    ];

    public static IReadOnlyList<string> Last { get; } =
    [
        "Peeters", "Janssens", "de Vries", "Bakker", "Schneider", "Hoffmann", "Walsh", "Murphy", "Laurent", "Dubois", "Andersen", "Nilsson", "Taylor",
        "Hughes", "Claes", "Willems", "Mulder", "Visser", "Keller", "Wagner", "Byrne", "Roberts", "Lefèvre", "Moreau", "Larsen", "Berg", "Clarke",
        "Patel", "Maes", "Goossens", "Smit", "van Dijk", "Fischer", "Krüger", "Evans", "Bennett", "Girard", "Renard", "Holm", "Dahl", "Ward",
        "Khan", "De Smet", "Jacobs", "Dekker", "Brouwer", "Vogel", "Lorenz", "Griffiths", "Foster", "Fontaine", "Rousseau", "Sørensen", "Eriksson",
        "Yılmaz", "Costa", "Ferrari", "Novák", "Wójcik", "Horvat",
    ];
}
