using System.Text;

namespace SessionGraph.Providers;

/// <summary>Names of people, in several scripts.</summary>
public static class SampleNames
{
    private static readonly string[] s_people =
    [
        "Amélie Rousseau", "Łukasz Wiśniewski", "Zoë van der Berg", "Nguyễn Thị Mai", "Søren Kjær", "İpek Yılmaz", "José Ángel Núñez",
        "Ольга Смирнова", "さくら 田中", "Mbali Dlamini", "Priya Raghunathan", "Chidi Okonkwo", "Márta Szabó", "Omar Haddad",
        "Siobhán O'Brien", "Dmitri Volkov", "Fatou Diallo", "Henrik Åkesson", "Leila Farahani", "Tomás Ó Ceallaigh", "Grace Mwangi",
        "Wei Zhang", "Anaïs Lefèvre", "Björn Þórsson", "Carla Mendonça", "Rajesh Iyer", "Yael Mizrahi", "Kwame Mensah",
        "Katarzyna Dąbrowska", "Ivana Kovačević", "Noah Thompson", "Emma Fischer", "Mateo Fernández", "Aisha Bello", "Hiroshi 山本",
        "Елена Петрова", "Maria João Ribeiro", "Lars Müller", "Chloé Dubois", "Samuel Adeyemi",
    ];

    /// <summary>The names.</summary>
    public static IReadOnlyList<string> People => s_people;

    /// <summary>An email address from the name's ASCII letters, or from the number if it has none.</summary>
    public static string Mail(string name, int number, string domain)
    {
        var local = new StringBuilder();
        foreach (var character in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetter(character))
                local.Append(char.ToLowerInvariant(character));
            else if (character == ' ' && local.Length > 0)
                local.Append('.');
        }

        return local.ToString().Trim('.') is { Length: > 3 } readable ? $"{readable}@{domain}" : $"user{number}@{domain}";
    }
}
