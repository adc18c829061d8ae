using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using SessionGraph.GraphQL.AspNetCore.Tests.Infrastructure;
using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Fetching;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Validation;

namespace SessionGraph.GraphQL.AspNetCore.Tests;

/// <summary>Keeps docs/engine.md correct: its code is in this file, and does what the guide says.</summary>
public sealed partial class EngineGuideTests
{
    [Fact]
    public async Task The_code_of_the_guide_stands_here_word_for_word()
    {
        var guide = await File.ReadAllTextAsync(System.IO.Path.Combine(Repository.Root, "docs", "engine.md"), TestContext.Current.CancellationToken);
        var here = Normalize(await File.ReadAllTextAsync(
            System.IO.Path.Combine(Repository.Root, "tests", "SessionGraph.GraphQL.AspNetCore.Tests", "EngineGuideTests.cs"), TestContext.Current.CancellationToken));

        var blocks = CodeBlocks().Matches(guide);

        Assert.NotEmpty(blocks);
        Assert.All(blocks, block => Assert.Contains(Normalize(block.Groups[1].Value), here, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_change_that_the_guide_shows_is_in_the_files_that_it_names()
    {
        var guide = await File.ReadAllTextAsync(System.IO.Path.Combine(Repository.Root, "docs", "engine.md"), TestContext.Current.CancellationToken);

        var changes = Changes().Matches(guide);

        Assert.Equal(2, changes.Count);
        Assert.All(changes, change => Assert.Contains(
            change.Groups["line"].Value + "\n", File.ReadAllText(System.IO.Path.Combine(Repository.Root, change.Groups["file"].Value)), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{ books { title pages weight } }", """{"data":{"books":[{"title":"Middlemarch","pages":880,"weight":440}]}}""")]
    [InlineData("""{ book(isbn: "978-0-14-143954-9") { title isbn } }""", """{"data":{"book":{"title":"Middlemarch","isbn":"978-0-14-143954-9"}}}""")]
    [InlineData("""{ book(isbn: "1") { title } }""", """The specified argument value does not match the argument type.""")]
    [InlineData("query books { books { title } }", "An operation's name starts with a capital letter: `Books`.")]
    public async Task The_code_of_the_guide_does_what_it_says(string document, string answer)
    {
        await using var server = await GraphQLServer.StartAsync(AddBooks);

        var response = await server.PostAsync(JsonSerializer.Serialize(new { query = document }));

        Assert.Contains(answer, response.Body, StringComparison.Ordinal);
    }

    private static string Normalize(string code) => Blanks().Replace(code, " ").Trim();

    [GeneratedRegex(@"```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlocks();

    // A file of a diff, and the line that is added to it.
    [GeneratedRegex(@"^\+\+\+ b/(?<file>.+)\n(?: .*\n)*\+(?<line>.+)$", RegexOptions.Multiline)]
    private static partial Regex Changes();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    private static void AddBooks(IRequestExecutorBuilder builder)
    {
        builder
            .AddTypes(typeof(BookQueries), typeof(BookNode), typeof(BookWeights))
            .ConfigureSchema(schema => schema.AddScalar(new IsbnType()))
            .AddValidationRule<CapitalOperationNamesRule>();
    }
}

/// <summary>A book.</summary>
public sealed record Book(Isbn Isbn, string Title);

[ExtendObjectType(OperationTypeNames.Query)]
public static class BookQueries
{
    /// <summary>All books.</summary>
    public static IReadOnlyList<Book> GetBooks() => [new Book(new Isbn("978-0-14-143954-9"), "Middlemarch")];

    /// <summary>The book with this number; null if there is none.</summary>
    public static Book? GetBook(Isbn isbn) => GetBooks().FirstOrDefault(book => book.Isbn == isbn);
}

[ExtendObjectType<Book>]
public static class BookNode
{
    /// <summary>The number of pages.</summary>
    public static Task<int> GetPagesAsync([Parent] Book book, PagesDataLoader pages, CancellationToken cancellationToken)
        => pages.LoadAsync(book.Isbn, cancellationToken);
}

[ExtendObjectType<Book>]
public static class BookWeights
{
    /// <summary>The weight in grams.</summary>
    [BatchResolver]
    public static async Task<IReadOnlyList<int>> GetWeightAsync(
        [Parent] IReadOnlyList<Book> books, PagesDataLoader pages, CancellationToken cancellationToken)
        => [.. (await pages.LoadAsync(books, book => book.Isbn, cancellationToken)).Select(count => count / 2)];
}

public readonly record struct Isbn(string Text);

/// <summary>An International Standard Book Number of thirteen digits, with its hyphens.</summary>
public sealed partial class IsbnType() : ScalarType<Isbn>("ISBN")
{
    public override string ValueDescription => "an ISBN with hyphens, as in 978-0-14-143954-9";

    public override bool TryParseLiteral(IValueNode literal, out object? runtimeValue)
    {
        runtimeValue = literal is StringValueNode { Value: { Length: 17 } text } && Isbn13().IsMatch(text) ? new Isbn(text) : null;
        return runtimeValue is not null;
    }

    public override void Write(Isbn runtimeValue, ResultWriter writer) => writer.WriteString(runtimeValue.Text);

    public override IValueNode? ToLiteral(object runtimeValue) => runtimeValue is Isbn isbn ? new StringValueNode(isbn.Text) : null;

    [GeneratedRegex("^97[89](-[0-9]+){4}$")]
    private static partial Regex Isbn13();
}

/// <summary>An operation's name starts with a capital letter, because client generators derive type names from it.</summary>
public sealed class CapitalOperationNamesRule : IValidationRule
{
    public ValidationVisitor CreateVisitor(ValidationContext context) => new Visitor(context);

    private sealed class Visitor(ValidationContext context) : ValidationVisitor
    {
        public override void Enter(ISyntaxNode node, ValidationScope scope)
        {
            if (node is not OperationDefinitionNode { Name.Value: var name } || !char.IsAsciiLetterLower(name[0]))
                return;

            var better = char.ToUpper(name[0], CultureInfo.InvariantCulture) + name[1..];
            context.Report(ErrorBuilder.New()
                .SetMessage($"An operation's name starts with a capital letter: `{better}`.")
                .SetCode("OPERATION_NAME")
                .AddLocation(node)
                .Build());
        }
    }
}

/// <summary>Loads the pages of all books of a level with one call.</summary>
public sealed class PagesDataLoader(IBatchScheduler batchScheduler) : BatchDataLoader<Isbn, int>(batchScheduler)
{
    protected override Task<IReadOnlyDictionary<Isbn, int>> LoadBatchAsync(IReadOnlyList<Isbn> keys, CancellationToken cancellationToken)
        => Task.FromResult<IReadOnlyDictionary<Isbn, int>>(keys.ToDictionary(isbn => isbn, _ => 880));
}
