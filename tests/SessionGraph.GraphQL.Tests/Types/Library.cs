using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Tests.Types;

/// <summary>Something that can be lent.</summary>
[InterfaceType]
public abstract class Item
{
    /// <summary>The number, of <see cref="Title"/> or of <c>nothing</c>.</summary>
    public int Id { get; set; }

    public string Title { get; set; } = "";

    public string? Shelf { get; set; }

    [GraphQLIgnore]
    public string Secret { get; set; } = "";
}

public sealed class Book : Item
{
    public Genre Genre { get; set; }

    public int? PageCount { get; set; }

    [GraphQLDeprecated("Use `title`.")]
    public string? OldTitle { get; set; }

    public Author? Author { get; set; }

    public IReadOnlyList<string> Tags { get; set; } = [];

    public List<Book?>? Sequels { get; set; }
}

public sealed class Film : Item
{
    [GraphQLName("length")]
    public double Minutes { get; set; }
}

public sealed record Author(string Name, DateOnly? Born);

public enum Genre
{
    ScienceFiction,
    ELearning,
    HTTPManual,

    [GraphQLName("CRIME")]
    Thriller,

    [GraphQLIgnore]
    Unsorted,

    [GraphQLDeprecated("Nobody reads them.")]
    Pulp,
}

/// <summary>The service of the test resolvers.</summary>
public sealed class Shelves
{
    public List<Book> Books { get; } = [new() { Id = 1, Title = "Solaris" }, new() { Id = 2, Title = "Ubik" }];
}

[ExtendObjectType(OperationTypeNames.Query)]
public static class BookQueries
{
    /// <summary>All the books.</summary>
    public static IQueryable<Book> GetBooks(Shelves shelves) => shelves.Books.AsQueryable();

    /// <summary>A book.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="shelves">Where it is.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static Task<Book?> GetBookByIdAsync(int id, Shelves shelves, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(shelves.Books.Find(book => book.Id == id));
    }

    public static ValueTask<string> SearchAsync(Optional<string?> text, Genre[]? genres, int first = 10)
        => new(text.HasValue ? $"{text.Value ?? "null"} {genres?.Length} {first}" : "absent");

    public static IEnumerable<Item> GetItems() => [];
}

internal static class Library
{
    public static SchemaBuilder Builder => SchemaBuilder.New()
        .AddQueryType()
        .AddTypes(typeof(Item), typeof(BookQueries), typeof(Book), typeof(Film));

    public static Schema Schema { get; } = Builder.Create();
}
