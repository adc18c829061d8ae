using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Tests.Execution;

[InterfaceType]
public abstract class Animal
{
    public int Id { get; init; }

    public string? Name { get; init; }

    public DateTime BornAt { get; init; } = new(2020, 1, 2, 3, 4, 5, DateTimeKind.Utc);
}

public class Cat : Animal
{
    public int? Lives { get; init; } = 9;

    public Mood Mood { get; init; } = Mood.VeryCalm;
}

public sealed class Lion : Cat
{
    public double ManeLength { get; init; } = 0.5;
}

public sealed class Dog : Animal
{
    public IReadOnlyList<string?> Tricks { get; init; } = ["sit", null, "roll \"over\" ü🐕"];

    public Owner? Owner { get; init; }
}

public sealed record Owner(string Name, Dog Favourite);

public enum Mood
{
    VeryCalm,
    Wild,
    [GraphQLIgnore]
    Unknown,
}

/// <summary>The service of the zoo's resolvers.</summary>
public sealed class Keeper
{
    public List<string> Calls { get; } = [];

    public int Counter { get; set; }
}

[ExtendObjectType(OperationTypeNames.Query)]
public static class ZooQueries
{
    public static IEnumerable<Animal> GetAnimals()
        => [new Cat { Id = 1, Name = "Tom" }, new Dog { Id = 2, Name = null }, new Lion { Id = 3, Name = "Leo" }];

    public static Animal? GetAnimal(int id) => GetAnimals().FirstOrDefault(animal => animal.Id == id);

    public static async Task<Cat> GetSlowCatAsync(CancellationToken cancellationToken)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        return new Cat { Id = 7, Name = "Slow" };
    }

    public static Dog GetDog() => new()
    {
        Id = 2,
        Owner = new Owner("Ann", new Dog { Id = 8 }),
    };

    public static Cat GetMoodyCat() => new() { Mood = Mood.Unknown };

    [GraphQLType("String!")]
    public static string? GetRequired() => null;

    public static string? GetOptional() => null;

    public static string? GetBoom() => throw new InvalidOperationException("secret");

    [GraphQLType("String!")]
    public static Task<string?> GetRequiredBoomAsync() => Task.FromException<string?>(new InvalidOperationException("secret"));

    public static string? GetExpected()
        => throw new GraphQLException(ErrorBuilder.New().SetMessage("No.").SetCode("NOT_TODAY").SetExtension("hint", "retry").Build());

    [GraphQLType("[[Int!]]!")]
    public static object GetMatrix() => new int?[]?[] { [1, 2], [3, null], null, [] };

    [GraphQLType("[[Int!]!]")]
    public static object GetStrictMatrix() => new int?[]?[] { [1, 2], [3, null] };

    public static int[][] GetNumbers() => [[1], [], [2, 3]];

    [GraphQLType("Int")]
    public static object GetNoInt() => "three";

    [GraphQLType("[Int]")]
    public static object GetNoList() => 3;

    [GraphQLType("Animal")]
    public static object GetNoAnimal() => "a stone";

    public static Dog? GetTiredDog() => new() { Id = 3 };

    public static Loop GetLoop() => new();

    public static Kennel GetKennel() => new();
}

/// <summary>An object that never ends.</summary>
public sealed class Loop
{
    public Loop Next => this;
}

/// <summary>Objects behind getters, with resolvers below.</summary>
public sealed class Kennel
{
    public IReadOnlyList<IReadOnlyList<Dog>> Rows { get; } = [[new Dog { Id = 1 }], [], [new Dog { Id = 2 }, new Dog { Id = 3 }]];
}

[ExtendObjectType<Dog>]
public static class DogFields
{
    public static string GetBark([Parent] Dog dog, int times = 1)
        => dog.Id is 3 ? throw new GraphQLException("Too tired.") : string.Concat(Enumerable.Repeat("woof", times));

    public static string? GetGrowl(Keeper keeper)
        => $"grr {keeper.Counter}";
}

[ExtendObjectType(OperationTypeNames.Mutation)]
public static class ZooMutations
{
    public static async Task<Keeper> AddAsync(int number, Keeper keeper)
    {
        keeper.Calls.Add($"begin {number}");
        await Task.Yield();
        keeper.Counter += number;
        keeper.Calls.Add($"end {number}");
        return keeper;
    }

    public static async Task<int?> RefuseAsync(Keeper keeper)
    {
        keeper.Calls.Add("refuse");
        await Task.Yield();
        throw new GraphQLException("Refused.");
    }

    [GraphQLType("Int!")]
    public static int? Fail(Keeper keeper)
    {
        keeper.Calls.Add("fail");
        return null;
    }
}
