namespace SessionGraph.GraphQL.Types;

/// <summary>The exceptions that a mutation declares.</summary>
internal sealed class MutationErrors
{
    private readonly List<Type> _types = [];

    /// <summary>The exception types, in the order of declaration.</summary>
    public IReadOnlyList<Type> Types => _types;

    public void Add(Type type)
    {
        if (!_types.Contains(type))
            _types.Add(type);
    }

    /// <summary>Maps an exception, or those inside an <see cref="AggregateException"/>, to errors; null if one is not declared.</summary>
    public IReadOnlyList<MutationError>? Map(Exception exception)
    {
        if (Find(exception) is { } declared)
            return [declared];

        if (exception is not AggregateException aggregate || aggregate.Flatten().InnerExceptions is not { Count: > 0 } inner)
            return null;

        var errors = inner.Select(Find).OfType<MutationError>().ToList();
        return errors.Count == inner.Count ? errors : null;
    }

    // Finds the most specific declared type, so that an exception and its base class can both be declared.
    private MutationError? Find(Exception exception)
    {
        for (var type = exception.GetType(); type is not null; type = type.BaseType)
            if (_types.Contains(type))
                return new MutationError(exception, type);

        return null;
    }
}
