using System.Collections;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Execution.Processing;

/// <summary>The values of one selection for all objects of a batch.</summary>
internal sealed partial class FieldColumn(Selection selection, ObjectBatch batch)
{
    private readonly List<ObjectBatch> _children = [];

    public Selection Selection => selection;

    public ObjectBatch Batch => batch;

    /// <summary>The values, one per row.</summary>
    public object?[] Values { get; } = new object?[batch.Objects.Count];

    /// <summary>References to the children, one per row; empty until <see cref="CollectChildren"/>.</summary>
    public ChildReference[] Rows { get; private set; } = [];

    /// <summary>References to the items of lists.</summary>
    public List<ChildReference> Items { get; } = [];

    /// <summary>Whether objects are collected into batches of their own.</summary>
    public bool HasChildren => selection.HasNestedResolvers;

    /// <summary>The errors by row; null if no row has any. Guarded by <see cref="ExecutionErrors"/>.</summary>
    public Dictionary<int, List<IError>>? Errors { get; set; }

    /// <summary>The rows that share a resolver call with this row: all rows for a batch resolver.</summary>
    public IEnumerable<int> RowsResolvedWith(int row) => selection.Field.IsBatch ? Enumerable.Range(0, Values.Length) : [row];

    /// <summary>Sets the result of a resolver: the row's value, or all rows' values from a batch resolver.</summary>
    public void SetResult(int row, object? result)
    {
        if (!selection.Field.IsBatch)
        {
            Values[row] = result;
            return;
        }

        var values = result as ICollection ?? (result as IEnumerable)?.Cast<object?>().ToList();
        if (values?.Count != Values.Length)
        {
            throw new InvalidOperationException(
                $"The batch resolver of {selection.Field.Coordinate} has {values?.Count ?? 0} values for {Values.Length} parents.");
        }

        values.CopyTo(Values, 0);
    }

    /// <summary>The result path of a row's value, or of an item in it.</summary>
    public Path PathOf(int row, int item = -1)
    {
        var path = batch.PathOf(row).Append(selection.ResponseName);
        if (item < 0)
            return path;

        var list = Rows[row];
        while (item < list.Start || item >= list.Start + list.Count)
        {
            // The item is in the last inner list that starts before it. Inner lists follow their outer list, in order.
            var index = list.Count - 1;
            while (Items[list.Start + index] is not { Count: > 0 } inner || inner.Start > item)
                index--;

            path = path.Append(index + (list == Rows[row] ? FirstItem : 0));
            list = Items[list.Start + index];
        }

        return path.Append(item - list.Start + (list == Rows[row] ? FirstItem : 0));
    }

    /// <summary>Collects the values' objects into one batch per object type, and adds these to <paramref name="batches"/>.</summary>
    public void CollectChildren(OperationContext context, List<ObjectBatch> batches)
    {
        Rows = new ChildReference[Values.Length];
        for (var row = 0; row < Rows.Length; row++)
        {
            try
            {
                Rows[row] = ReferenceOf(Values[row], selection.Type, row, -1, context);
            }
            catch (Exception exception) when (!context.IsAbortedBy(exception))
            {
                Values[row] = null;
                context.Errors.AddException(exception, this, row);
            }
        }

        batches.AddRange(_children);
    }

    private ChildReference ReferenceOf(object? value, IType type, int row, int item, OperationContext context)
    {
        if (value is null)
            return default;

        if (type.NullableType() is ListType list)
            return value is IEnumerable items and not string
                ? ListReferenceOf(items as IList ?? items.Cast<object?>().ToList(), list.ElementType, row, context)
                : new ChildReference(ChildReference.TypeMismatchMarker, 0, 0);

        ObjectType? objectType;
        try
        {
            var namedType = type.NamedType();
            objectType = namedType as ObjectType ?? context.ObjectTypes.Find(namedType, value);
        }
        catch (Exception exception) when (!context.IsAbortedBy(exception))
        {
            return new ChildReference(exception, 0, 0);
        }

        if (objectType is null)
            return new ChildReference(ChildReference.TypeMismatchMarker, 0, 0);

        var child = ChildrenOf(objectType, context);
        return new ChildReference(child, child.Add(value, row, item), 0);
    }

    private ChildReference ListReferenceOf(IList items, IType itemType, int row, OperationContext context)
    {
        context.AddValues(items.Count);
        var start = Items.Count;
        System.Runtime.InteropServices.CollectionsMarshal.SetCount(Items, start + items.Count);
        for (var index = 0; index < items.Count; index++)
            Items[start + index] = ReferenceOf(items[index], itemType, row, start + index, context);

        return new ChildReference(ChildReference.ListMarker, start, items.Count);
    }

    private ObjectBatch ChildrenOf(ObjectType objectType, OperationContext context)
    {
        foreach (var child in _children)
            if (child.SelectionSet.Type == objectType)
                return child;

        var added = context.CreateBatch(selection.GetSelectionSet(context.Operation, objectType), this);
        _children.Add(added);
        return added;
    }
}
