namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>What one filter may cost, and how far it has come.</summary>
internal sealed class FilterContext
{
    /// <summary>How many operations one filter may have.</summary>
    public const int MaxOperations = 256;

    /// <summary>How many values a list in a filter may have.</summary>
    public const int MaxListSize = 1000;

    private int _operations;

    /// <summary>Counts an operation; a <see cref="GraphQLException"/> where it is one too many.</summary>
    public void CountOperation()
    {
        if (++_operations > MaxOperations)
            throw FilterErrors.TooManyOperations();
    }
}
