using System.Globalization;
using System.Text.Json.Nodes;

namespace SessionGraph.Conformance.Tests.Fuzzing.Writes;

/// <summary>Draws what a mutation is about. Its number marks what it writes, so that a change tells which mutation made it.</summary>
internal sealed class Draw(Random random, World world, int number)
{
    /// <summary>An id that no directory has.</summary>
    public const string Unknown = "ffffffffffffffffffffffff";

    public World World => world;

    public int Number => number;

    public bool Chance(double probability) => random.NextDouble() < probability;

    public int Next(int least, int below) => random.Next(least, below);

    public T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];

    /// <summary>One of the ids; now and then one that is not known.</summary>
    public string Id(IReadOnlyList<string> known) => Chance(0.04) ? Unknown : Pick(known);

    /// <summary>A text with the mutation's number; now and then one that takes pages of the store.</summary>
    public string Text(int length = 60) => $"m{number} {(Chance(0.2) ? new string('x', random.Next(length)) : "")}".TrimEnd();

    /// <summary>An instant near the clock's, to the second.</summary>
    public DateTime NearNow() => world.Now.AddSeconds(random.Next(-200_000, 200_000));

    /// <summary>A session of the type; now and then one that is not there.</summary>
    public Target Target(string typeName)
    {
        var known = world.OfType(typeName).Select(session => session.Id).ToList();
        var id = known is [] || Chance(0.05) ? random.NextInt64(world.LastId + 3) : Pick(known);
        var version = random.Next(10) switch
        {
            < 5 => default(int?),
            < 8 => world.Sessions.GetValueOrDefault(id)?.Version,
            _ => random.Next(1, 5),
        };
        return new Target(typeName, id, version);
    }

    /// <summary>The input that names the target.</summary>
    public static JsonObject Input(Target target)
    {
        var input = new JsonObject { ["id"] = TestGateway.Id(target.TypeName, target.Id) };
        if (target.ExpectedVersion is { } version)
            input["expectedVersion"] = version;
        return input;
    }

    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
