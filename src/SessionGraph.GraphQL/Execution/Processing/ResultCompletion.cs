using System.Runtime.CompilerServices;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Execution.Processing;

/// <summary>
/// The second phase of a request. It writes the result depth-first, from the values resolved in the first phase and from the objects'
/// getters. See https://spec.graphql.org/September2025/#sec-Executing-Fields.
/// </summary>
internal sealed partial class ResultCompletion(OperationContext context, ResultWriter output)
{
    // The number of values after which cancellation and the limits are checked.
    private const int ValuesBetweenChecks = 1024;

    private readonly IncludeFlags _flags = context.IncludeFlags;
    private int _values;

    public OperationContext Context => context;

    public ResultWriter Output => output;

    /// <summary>Ends the request if the result exceeds a limit. Called when everything is written.</summary>
    public void CheckLimits()
    {
        context.Limits.AddValues(_values);
        _values = 0;
        output.CheckSize();
    }

    /// <summary>Writes the object. Writes nothing and returns false if a null propagated from one of its fields.</summary>
    public bool TryWriteObject(object? value, SelectionSet selectionSet, ObjectBatch? batch, int row)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var start = output.Position;
        output.WriteStartObject();
        var selections = selectionSet.Selections;
        var order = selectionSet.OrderOf(_flags);
        for (var position = 0; position < selections.Count; position++)
        {
            var index = order is null ? position : order[position];
            var selection = selections[index];
            if ((selection.IsConditional && !selection.IsIncluded(_flags)) || batch?.IsCurrent(index) is false)
                continue;

            if (TryWriteField(value, selection, batch?.Columns[index], row))
                continue;

            Rewind(start);
            return false;
        }

        output.WriteEndObject();
        if (batch is not null)
            AddDeferredPart(batch, row);

        return true;
    }

    /// <summary>Writes the field's name and value. Returns false if a null propagates to the parent.</summary>
    public bool TryWriteField(object? parent, Selection selection, FieldColumn? column, int row)
    {
        if (column is null)
            CountValue();

        output.WriteEscapedPropertyName(selection.PropertyName);
        var start = output.Position;
        var depth = _depth;
        Enter(selection);
        bool isWritten;
        try
        {
            isWritten = column is null ? selection.Writer!.TryWrite(parent, selection, this) : TryWriteResolved(column, row);
        }
        catch (Exception exception) when (!context.IsAbortedBy(exception))
        {
            Rewind(start);
            _depth = depth + 1;
            context.Errors.AddException(exception, Path, selection);
            isWritten = TryWriteNullOfError(selection.Type is NonNullType);
        }

        _depth = depth;
        return isWritten;
    }

    /// <summary>Replaces a root field that could not be completed with null. Returns false if the field is non-null.</summary>
    /// <param name="selection">The field.</param>
    /// <param name="start">The start position of the field in the output.</param>
    /// <param name="error">The error.</param>
    public bool TryWriteAborted(Selection selection, int start, IError error)
    {
        Rewind(start);
        output.WriteEscapedPropertyName(selection.PropertyName);
        _depth = 0;
        Enter(selection);
        context.Errors.Add(error.WithPath(Path).WithLocations(selection.Group.First(_flags).Node.Location is { } location ? [location] : null));
        var isWritten = TryWriteNullOfError(selection.Type is NonNullType);
        _depth = 0;
        return isWritten;
    }

    /// <summary>The object type of the value; null if none matches.</summary>
    public ObjectType? FindObjectType(INamedType type, object value) => type as ObjectType ?? context.ObjectTypes.Find(type, value);

    private void CountValue()
    {
        if (++_values < ValuesBetweenChecks)
            return;

        context.RequestAborted.ThrowIfCancellationRequested();
        context.Limits.AddValues(_values);
        _values = 0;
    }

    private bool TryWriteResolved(FieldColumn column, int row)
    {
        var isNonNull = column.Selection.Type is NonNullType;
        if (context.Errors.AddDeferred(column, row) && column.Values[row] is null)
            return TryWriteNullOfError(isNonNull);

        var isWritten = column.HasChildren
            ? TryWriteChild(column.Rows[row], column.Selection.Type, column)
            : column.Selection.ResolvedWriter!.TryWrite(column.Values[row], column.Selection, this);
        if (column.WithheldItems is not null)
            AddDeferredPart(column, row);

        return isWritten;
    }

    private bool TryWriteChild(ChildReference child, IType type, FieldColumn column)
    {
        var isNonNull = type is NonNullType;
        switch (child.Target)
        {
            case null:
                return TryWriteNull(isNonNull);
            case ObjectBatch batch:
                return TryWriteObject(batch.Objects[child.Start], batch.SelectionSet, batch, child.Start) || TryWriteNullOfError(isNonNull);
            case Exception exception:
                return TryWriteNullOf(exception, isNonNull);
            case var marker when marker == ChildReference.ListMarker:
                return TryWriteChildren(child, ((ListType)type.NullableType()).ElementType, column) || TryWriteNullOfError(isNonNull);
            default:
                return type.NullableType() is INamedType named ? TryWriteUnknownType(named, isNonNull) : TryWriteNoList(isNonNull);
        }
    }

    private bool TryWriteChildren(ChildReference list, IType itemType, FieldColumn column)
    {
        var start = output.Position;
        output.WriteStartArray();
        for (var index = 0; index < list.Count; index++)
        {
            EnterResolvedItem(index);
            var isWritten = TryWriteChild(column.Items[list.Start + index], itemType, column);
            Leave();
            if (isWritten)
                continue;

            Rewind(start);
            return false;
        }

        output.WriteEndArray();
        return true;
    }
}
