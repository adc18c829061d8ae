using System.Linq.Expressions;
using SessionGraph.GraphQL.Data.Expressions;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>How texts are made equal whatever their case: by a function that the store can run too.</summary>
/// <param name="fold">The function, of a text that is never null.</param>
internal sealed class CaseFolding(Expression<Func<string, string>> fold)
{
    private readonly Lazy<Func<string, string>> _fold = new(() => fold.Compile());

    /// <summary>What every store has: each character in lower case, as far as the store knows lower case.</summary>
#pragma warning disable CA1304, CA1311 // A store has no cultures.
    public static CaseFolding Default { get; } = new(text => text.ToLower());
#pragma warning restore CA1304, CA1311

    /// <summary>The text, folded where the query runs.</summary>
    public Expression Apply(Expression text) => ParameterReplacer.Inline(fold, text);

    /// <summary>The text, folded.</summary>
    public string Apply(string text) => _fold.Value(text);
}
