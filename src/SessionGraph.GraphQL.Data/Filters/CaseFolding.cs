using System.Linq.Expressions;
using SessionGraph.GraphQL.Data.Expressions;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>Removes the differences of case from texts, by a function that the store can run too.</summary>
/// <param name="fold">The function. Its text is never null.</param>
internal sealed class CaseFolding(Expression<Func<string, string>> fold)
{
    private readonly Lazy<Func<string, string>> _fold = new(() => fold.Compile());

    /// <summary>Lower case, which every store has. Stores differ in the characters that they convert.</summary>
#pragma warning disable CA1304, CA1311 // A store has no cultures.
    public static CaseFolding Default { get; } = new(text => text.ToLower());
#pragma warning restore CA1304, CA1311

    /// <summary>The folded text, computed by the query.</summary>
    public Expression Apply(Expression text) => ParameterReplacer.Inline(fold, text);

    /// <summary>The folded text.</summary>
    public string Apply(string text) => _fold.Value(text);
}
