namespace SessionGraph.GraphQL.Execution.Processing;

internal sealed partial class ResultCompletion
{
    private (Selection? Selection, int Index)[] _path = new (Selection?, int)[4];
    private int _depth;

    /// <summary>The place of the object that is written: below it, paths are counted.</summary>
    public Path Origin { get; set; } = Path.Root;

    /// <summary>The place of what is being written.</summary>
    public Path Path
    {
        get
        {
            var path = Origin;
            for (var depth = 0; depth < _depth; depth++)
                path = _path[depth].Selection is { } selection ? path.Append(selection.ResponseName) : path.Append(_path[depth].Index);

            return path;
        }
    }

    /// <summary>Goes down to the item with this index.</summary>
    public void Enter(int index)
    {
        CountValue();
        Push(null, index);
    }

    // Its items were counted when the list was resolved.
    private void EnterResolvedItem(int index)
    {
        if (index % ValuesBetweenChecks is ValuesBetweenChecks - 1)
            context.RequestAborted.ThrowIfCancellationRequested();

        Push(null, index);
    }

    /// <summary>Goes up from an item.</summary>
    public void Leave() => _depth--;

    private void Enter(Selection selection) => Push(selection, -1);

    private void Push(Selection? selection, int index)
    {
        if (_depth == _path.Length)
            Array.Resize(ref _path, _depth * 2);

        _path[_depth++] = (selection, index);
    }

    private Selection CurrentSelection
    {
        get
        {
            var depth = _depth - 1;
            while (_path[depth].Selection is null)
                depth--;

            return _path[depth].Selection!;
        }
    }
}
