namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>What one filter may cost, and how far it has come.</summary>
internal sealed class FilterContext
{
    /// <summary>How many operations one filter may have.</summary>
    public const int MaxOperations = 256;

    /// <summary>How many values the lists of one filter may have together: a store takes only so many parameters.</summary>
    public const int MaxListedValues = 2000;

    private int _operations;
    private int _listedValues;

    /// <summary>Counts an operation; a <see cref="GraphQLException"/> where it is one too many.</summary>
    public void CountOperation()
    {
        if (++_operations > MaxOperations)
            throw FilterErrors.TooManyOperations();
    }

    /// <summary>Counts the values of a list; a <see cref="GraphQLException"/> where they are too many.</summary>
    public void CountValues(int count)
    {
        _listedValues += count;
        if (_listedValues > MaxListedValues)
            throw FilterErrors.TooManyValues();
    }
}
