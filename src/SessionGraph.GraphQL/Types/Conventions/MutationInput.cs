using SessionGraph.GraphQL.Resolvers;

namespace SessionGraph.GraphQL.Types;

/// <summary>The coerced values of the arguments that a mutation's input object stands for, in the order of its fields.</summary>
/// <param name="Values">The values; <see cref="InputField.Absent"/> where none was given.</param>
internal sealed record MutationInput(object?[] Values);

/// <summary>A mutation's context as its resolver sees it: with the arguments that its method has.</summary>
/// <param name="inner">The field's context.</param>
/// <param name="names">The arguments' names, in the order of the input object's fields.</param>
internal sealed class MutationInputContext(IMiddlewareContext inner, List<string> names) : DelegatingMiddlewareContext(inner)
{
    private readonly object?[] _values = inner.ArgumentValue<MutationInput>("input").Values;

    public override T ArgumentValue<T>(string name) => ArgumentOptional<T>(name).Value!;

    public override Optional<T> ArgumentOptional<T>(string name)
        => _values[names.IndexOf(name)] is var value && value != InputField.Absent ? new Optional<T>((T?)value) : default;
}
