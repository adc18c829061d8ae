namespace SessionGraph.GraphQL.Execution.Processing;

/// <summary>Writes a field's value from its parent.</summary>
internal abstract class FieldWriter
{
    /// <summary>Returns the field's value, boxed.</summary>
    public abstract object? Get(object? parent);

    /// <summary>See <see cref="ValueWriter{T}.TryWrite"/>.</summary>
    public abstract bool TryWrite(object? parent, Selection selection, ResultCompletion completion);
}

/// <summary>Writes the value of a getter.</summary>
internal sealed class GetterWriter<TParent, TValue>(Func<TParent, TValue> getter, ValueWriter<TValue> writer) : FieldWriter
{
    public override object? Get(object? parent) => getter((TParent)parent!);

    public override bool TryWrite(object? parent, Selection selection, ResultCompletion completion)
        => writer.TryWrite(getter((TParent)parent!), selection, completion);
}

internal sealed class TypeNameWriter : FieldWriter
{
    public override object? Get(object? parent) => null;

    public override bool TryWrite(object? parent, Selection selection, ResultCompletion completion)
    {
        completion.Output.WriteString(selection.DeclaringType.Name);
        return true;
    }
}
