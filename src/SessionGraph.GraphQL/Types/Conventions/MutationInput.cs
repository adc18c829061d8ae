using SessionGraph.GraphQL.Resolvers;

namespace SessionGraph.GraphQL.Types;

/// <summary>The coerced arguments inside a mutation's input object, in the order of its fields.</summary>
/// <param name="Values">The values; <see cref="InputField.Absent"/> for those that were not given.</param>
internal sealed record MutationInput(object?[] Values);

/// <summary>The context that a mutation's resolver sees: with the arguments of its method.</summary>
/// <param name="inner">The field's context.</param>
/// <param name="names">The names of the arguments, in the order of the input object's fields.</param>
internal sealed class MutationInputContext(IMiddlewareContext inner, List<string> names) : DelegatingMiddlewareContext(inner)
{
    private readonly object?[] _values = inner.ArgumentValue<MutationInput>("input").Values;

    public override T ArgumentValue<T>(string name) => ArgumentOptional<T>(name).Value!;

    public override Optional<T> ArgumentOptional<T>(string name)
        => _values[names.IndexOf(name)] is var value && value != InputField.Absent ? new Optional<T>((T?)value) : default;
}
