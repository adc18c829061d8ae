using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Execution.Processing;

/// <summary>Writes objects of an object type, an interface or a union.</summary>
internal sealed class ObjectWriter<T>(INamedType type) : ValueWriter<T>
{
    public override bool TryWrite(T value, Selection selection, ResultCompletion completion)
    {
        if (value is null)
            return completion.TryWriteNull(IsNonNull);

        ObjectType? objectType;
        try
        {
            objectType = completion.FindObjectType(type, value);
        }
        catch (Exception exception) when (!completion.Context.IsAbortedBy(exception))
        {
            return completion.TryWriteNullOf(exception, IsNonNull);
        }

        if (objectType is null)
            return completion.TryWriteUnknownType(type, IsNonNull);

        var selectionSet = selection.GetSelectionSet(completion.Context.Operation, objectType);
        return completion.TryWriteObject(value, selectionSet, null, 0) || completion.TryWriteNullOfError(IsNonNull);
    }
}
