"""An order's frames -> what lies behind their pixels: depth, masks, pose, normals, flow. See `surfaces` first."""
